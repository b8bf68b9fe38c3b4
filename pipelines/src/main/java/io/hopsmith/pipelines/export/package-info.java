/**
 * A published dataset in the formats that trainers read. Every record carries the {@code id} of its
 * row; train and eval are files of their own; an export appears complete or not at all.
 */
package io.hopsmith.pipelines.export;
