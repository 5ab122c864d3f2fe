/**
 * The protocol beneath Bluesky (https://atproto.com/specs): a login that is renewed, the repository
 * of an account, names of records and of blobs. What a record says is the affair of others.
 */
@NullMarked
package dev.afterword.syndicator.atproto;

import org.jspecify.annotations.NullMarked;
