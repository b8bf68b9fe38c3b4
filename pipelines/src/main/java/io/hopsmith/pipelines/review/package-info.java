/** What people say of rows: a file of marks, written while browsing and applied by publishing. */
package io.hopsmith.pipelines.review;
