/**
 * Personal data in pages is found and replaced by what kind it was, before a page is stored: e-mail
 * addresses, phone numbers, payment cards, IBANs and IP addresses. What only looks like one stays:
 * a number is taken for personal data by its checksum, its numbering plan or its label, never by
 * its length alone.
 */
package io.hopsmith.agents.pii;
