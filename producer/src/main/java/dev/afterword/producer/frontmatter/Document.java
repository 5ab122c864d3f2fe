package dev.afterword.producer.frontmatter;

/**
 * A file in its two parts.
 *
 * @param frontMatter what stands between the delimiters
 * @param body Markdown, with line feeds only
 * @param bodyLine line of the file on which the body begins, from 1
 */
public record Document(FrontMatter frontMatter, String body, int bodyLine) {}
