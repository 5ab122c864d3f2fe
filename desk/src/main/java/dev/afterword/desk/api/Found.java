package dev.afterword.desk.api;

import java.util.List;

/**
 * A page of something long. Fields may be added, never renamed.
 *
 * @param total how many there are
 * @param page which page this is, from 1
 * @param size of a page
 * @param items of this page
 */
record Found<T>(int total, int page, int size, List<T> items) {
  Found {
    items = List.copyOf(items);
  }
}
