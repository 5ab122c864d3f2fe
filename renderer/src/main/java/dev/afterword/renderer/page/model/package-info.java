/**
 * The data model of the templates, one record for each thing that a page shows. It is what a site's
 * own templates rely on: components are added, and neither renamed nor taken away.
 */
@NullMarked
package dev.afterword.renderer.page.model;

import org.jspecify.annotations.NullMarked;
