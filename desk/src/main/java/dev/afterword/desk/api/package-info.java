/**
 * The desk for programs: the same in JSON, under {@code /api/v1}. What an endpoint takes and gives
 * is written down in {@code docs/openapi.json}, which a test holds to the endpoints.
 */
@NullMarked
package dev.afterword.desk.api;

import org.jspecify.annotations.NullMarked;
