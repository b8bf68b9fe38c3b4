/** What every gate takes and gives. */
package io.hopsmith.validators.gate;
