/**
 * Makes what an operator has, a certificate and its key as files, into what the HTTP face needs to
 * speak TLS by itself, for machines without a reverse proxy.
 */
@NullMarked
package dev.afterword.desk.tls;

import org.jspecify.annotations.NullMarked;
