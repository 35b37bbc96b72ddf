package org.touchstone.web.mail;

/**
 * A mail in words.
 *
 * @param subject says nothing of what is inside: it shows on locked telephones
 * @param html the same as the plain text
 */
record Letter(String subject, String plain, String html) {}
