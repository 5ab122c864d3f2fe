package dev.afterword.renderer.site;

import dev.afterword.contract.RecapId;

/** Out of what files are planned together: when it changes, all of them are planned again. */
sealed interface Scope {
  /** Tells which of two scopes that want the same path has it, whatever happened before. */
  String order();

  record OfRecap(RecapId id) implements Scope {
    @Override
    public String order() {
      return "recap " + id;
    }
  }

  record OfShelf(ShelfKey key) implements Scope {
    @Override
    public String order() {
      return "shelf " + key;
    }
  }

  record OfPage(ShelfKey key, int number) implements Scope {
    @Override
    public String order() {
      return "page " + key + " " + number;
    }
  }

  record OfOverview(Shelves.Kind kind) implements Scope {
    @Override
    public String order() {
      return "overview " + kind;
    }
  }

  record OfLanguage(String language) implements Scope {
    @Override
    public String order() {
      return "language " + language;
    }
  }

  record OfSource(String source) implements Scope {
    @Override
    public String order() {
      return "source " + source;
    }
  }

  record OfSite() implements Scope {
    @Override
    public String order() {
      return "site";
    }
  }

  record OfTheme() implements Scope {
    @Override
    public String order() {
      return "theme";
    }
  }
}
