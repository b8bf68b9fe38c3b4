/** Keeps rows of one kind from crowding out others: caps on what rows share, target shares. */
package io.hopsmith.validators.balance;
