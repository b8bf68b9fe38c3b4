/** From formal clues to English questions, over the SimpleNLG realiser. */
package io.hopsmith.generators.english;
