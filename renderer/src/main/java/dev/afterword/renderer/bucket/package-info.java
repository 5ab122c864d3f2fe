/**
 * The site in a bucket: what lies in the folder is brought to an S3-compatible object store, only
 * what has changed, pages after what they load and lists after pages. Objects that did not come
 * from here are never touched, and what another instance has put there meanwhile is never
 * overwritten unseen.
 */
@NullMarked
package dev.afterword.renderer.bucket;

import org.jspecify.annotations.NullMarked;
