/** From bytes to {@link io.hopsmith.schemas.Page}: decoding, extraction, language. */
package io.hopsmith.agents.web;
