/**
 * Train and eval without leaks: pages get a side before generation; afterwards rows that share a
 * page, an answer or an entity across the sides are dropped, groups are named, and the share of
 * eval rows is kept. Plain Java; every result depends on content alone, never on input order.
 */
package io.hopsmith.validators.split;
