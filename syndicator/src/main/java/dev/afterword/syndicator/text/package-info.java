/**
 * What is said, before it is said anywhere: an announcement's words in the recap's language,
 * counted in the unit of a platform and shortened field by field until they fit. Everything here is
 * pure; what a recap contains is data and never a template.
 */
@NullMarked
package dev.afterword.syndicator.text;

import org.jspecify.annotations.NullMarked;
