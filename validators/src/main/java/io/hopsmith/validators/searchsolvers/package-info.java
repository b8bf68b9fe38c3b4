/** Gate 5: solvers with tools find the answer. */
package io.hopsmith.validators.searchsolvers;
