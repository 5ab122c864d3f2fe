package dev.afterword.renderer.search;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A recap as the index knows it.
 *
 * @param url its page, relative to the base of the site and percent-encoded; absolute for an entry
 *     that points elsewhere
 * @param title plain text
 * @param summary plain text, may be empty
 * @param date of the event, else of publication, as its author wrote it, ISO 8601
 * @param place plain text, may be empty
 * @param content digest of what the terms follow from
 * @param terms what it is found by
 */
public record SearchDocument(
    String url,
    String title,
    String summary,
    String date,
    String place,
    String content,
    @JsonIgnore SearchTerms terms) {}
