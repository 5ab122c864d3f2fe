package dev.afterword.renderer.page;

import java.util.List;

/**
 * What templates see, and all they see. Every address is ready to stand in an attribute; texts are
 * plain and escaped by the template; an empty text means that there is none.
 */
public sealed interface PageModel {
  /**
   * What surrounds every page.
   *
   * @param language BCP 47
   * @param direction {@code ltr} or {@code rtl}
   * @param title of the page
   * @param siteTitle of the site
   * @param base what leads to the base of the site
   * @param style the style sheet
   * @param script the script of players that load when they are asked to
   * @param home the front page
   * @param logo image of the site, empty if it has none
   * @param footer a line of the owner's, empty if there is none
   * @param canonical absolute address, empty if the page has none
   * @param description one or two sentences
   * @param image absolute address of the image
   * @param video absolute address of the first video
   * @param type OpenGraph type
   * @param revision of the recap
   * @param data JSON-LD, the only text besides bodies that a template must not escape
   * @param tags for cards of other sites; none if the frame says enough
   * @param indexed whether search engines should list it
   * @param navigation links of the head
   * @param feeds feeds of the page's language
   * @param languages the languages of the site
   * @param alternates the same page in other languages
   */
  record Frame(
      String language,
      String direction,
      String title,
      String siteTitle,
      String base,
      String style,
      String script,
      String home,
      String logo,
      String footer,
      String canonical,
      String description,
      String image,
      String video,
      String type,
      String revision,
      String data,
      List<HeadTag> tags,
      boolean indexed,
      List<NavigationLink> navigation,
      List<FeedLink> feeds,
      List<LanguageLink> languages,
      List<Alternate> alternates)
      implements PageModel {}

  /**
   * A {@code meta} element.
   *
   * @param attribute {@code property} or {@code name}
   * @param key its name
   * @param content plain text
   */
  record HeadTag(String attribute, String key, String content) implements PageModel {}

  /**
   * A link of the head.
   *
   * @param name its text
   * @param url where it leads
   * @param current whether it leads to the page itself
   */
  record NavigationLink(String name, String url, boolean current) implements PageModel {}

  /**
   * A feed.
   *
   * @param type media type
   * @param title for people
   * @param url where it lies
   */
  record FeedLink(String type, String title, String url) implements PageModel {}

  /**
   * A language of the site.
   *
   * @param language BCP 47
   * @param name in that language
   * @param url its front page
   * @param current whether the page is in it
   */
  record LanguageLink(String language, String name, String url, boolean current)
      implements PageModel {}

  /**
   * The same page in a language.
   *
   * @param language BCP 47 or {@code x-default}
   * @param url absolute
   */
  record Alternate(String language, String url) implements PageModel {}

  /**
   * A recap in a list.
   *
   * @param title plain text
   * @param url its page
   * @param day for machines
   * @param date for people
   * @param place where
   * @param mode how one could attend
   * @param kind what it is, unless it is a recap
   * @param summary plain text
   * @param image its image
   * @param talks how many talks, in words
   * @param programme the first talks' titles
   * @param tint number of a colour, from 0 to 5
   * @param initial a letter for recaps without an image
   */
  record CardView(
      String title,
      String url,
      String day,
      String date,
      String place,
      String mode,
      String kind,
      String summary,
      String image,
      String talks,
      List<String> programme,
      int tint,
      String initial)
      implements PageModel {}

  /**
   * A link with its text.
   *
   * @param name its text
   * @param url where it leads
   */
  record Link(String name, String url) implements PageModel {}

  /**
   * A front page.
   *
   * @param upcoming events that are to come, the next first
   * @param lead the newest, or nothing
   * @param cards the next
   * @param older the page that goes on, empty if there is none
   * @param years archive pages
   */
  record Front(
      List<CardView> upcoming,
      List<CardView> lead,
      List<CardView> cards,
      String older,
      List<Counted> years)
      implements PageModel {}

  /**
   * Recaps that have something in common.
   *
   * @param title of the page
   * @param kind what they share, empty if the title says it
   * @param parent the page of all such lists, empty if there is none
   * @param parentName its name
   * @param cards newest first
   * @param talks talks that belong to it, if it lists talks
   * @param newer the page before
   * @param older the page that goes on
   */
  record ListView(
      String title,
      String kind,
      String parent,
      String parentName,
      List<CardView> cards,
      List<TalkCard> talks,
      String newer,
      String older)
      implements PageModel {}

  /**
   * A talk in a list.
   *
   * @param title plain text
   * @param url its own page, else that of its recap
   * @param speakers names
   * @param recap title of the recap
   * @param recapUrl page of the recap
   * @param day for machines
   * @param date for people
   * @param image of the recap
   * @param tint number of a colour, from 0 to 5
   * @param watched whether it has a video
   */
  record TalkCard(
      String title,
      String url,
      List<String> speakers,
      String recap,
      String recapUrl,
      String day,
      String date,
      String image,
      int tint,
      boolean watched)
      implements PageModel {}

  /**
   * All lists of a kind.
   *
   * @param title of the page
   * @param others lists of other kinds, and this one
   * @param groups the lists
   */
  record OverviewView(String title, List<NavigationLink> others, List<Group> groups)
      implements PageModel {}

  /**
   * Lists under one heading.
   *
   * @param name the heading, empty if there is only one
   * @param items the lists
   */
  record Group(String name, List<Counted> items) implements PageModel {}

  /**
   * A list with the number of its recaps.
   *
   * @param name its text
   * @param url where it leads
   * @param count how many recaps
   * @param size from 1 to 5, the more the larger
   */
  record Counted(String name, String url, int count, int size) implements PageModel {}

  /**
   * One talk with its player.
   *
   * @param title plain text
   * @param number of the talk
   * @param total how many talks the recap has
   * @param speakers who speaks
   * @param summary what was said
   * @param players its videos
   * @param resources its slides and the like
   * @param recap title of the recap
   * @param recapUrl its place on the page of the recap
   * @param day when, for machines
   * @param date when, for people
   * @param place where
   * @param image absolute address of the still
   * @param video absolute address of the first file
   * @param others the talks of the recap
   * @param scripted whether it has players that load when they are asked to
   */
  record WatchView(
      String title,
      int number,
      int total,
      List<Link> speakers,
      String summary,
      List<RecordingView> players,
      List<ResourceView> resources,
      String recap,
      String recapUrl,
      String day,
      String date,
      String place,
      String image,
      String video,
      List<OtherTalk> others,
      boolean scripted)
      implements PageModel {}

  /**
   * A talk beside the one shown.
   *
   * @param number two digits
   * @param title plain text
   * @param url where it leads, empty for the talk itself
   * @param speakers names
   */
  record OtherTalk(String number, String title, String url, List<String> speakers)
      implements PageModel {}

  /**
   * A recap.
   *
   * @param title plain text
   * @param summary plain text
   * @param kind what it is, unless it is a recap
   * @param series its row of events, or nothing
   * @param day when it began, for machines
   * @param date when it began, for people
   * @param endDay when it ended, for machines
   * @param end when it ended, for people
   * @param place where
   * @param city recaps of the same place, empty if it is none
   * @param mode how one could attend
   * @param organisers who invited
   * @param authors who wrote
   * @param translations the same in other languages
   * @param cover its image
   * @param talks its sessions
   * @param contents headings of the body that are no talks
   * @param shown whether there is a body to show
   * @param body safe HTML, the only text that a template must not escape
   * @param recordings videos that the body does not show
   * @param resources links that no talk claims
   * @param tags as first spelled
   * @param older the one before, or nothing
   * @param newer the next one, or nothing
   * @param previous the one before in its series, or nothing
   * @param next the next one in its series, or nothing
   * @param scripted whether it has players that load when they are asked to
   */
  record RecapView(
      String title,
      String summary,
      String kind,
      List<Link> series,
      String day,
      String date,
      String endDay,
      String end,
      String place,
      String city,
      String mode,
      List<PersonView> organisers,
      List<PersonView> authors,
      List<Translation> translations,
      String cover,
      List<TalkView> talks,
      List<Heading> contents,
      boolean shown,
      String body,
      List<RecordingView> recordings,
      List<ResourceView> resources,
      List<Link> tags,
      List<NeighbourView> older,
      List<NeighbourView> newer,
      List<NeighbourView> previous,
      List<NeighbourView> next,
      boolean scripted)
      implements PageModel {}

  /**
   * A heading of the body.
   *
   * @param level from 2
   * @param url its place on the page
   * @param name its text
   */
  record Heading(int level, String url, String name) implements PageModel {}

  /**
   * A person.
   *
   * @param name as written
   * @param url a page of theirs
   */
  record PersonView(String name, String url) implements PageModel {}

  /**
   * The recap in another language.
   *
   * @param language BCP 47
   * @param name of the language, in that language
   * @param title of that page
   * @param url of that page
   */
  record Translation(String language, String name, String title, String url) implements PageModel {}

  /**
   * A talk.
   *
   * @param number two digits
   * @param title plain text
   * @param url its place on the page
   * @param watch its own page, empty if it has none
   * @param speakers who speaks
   * @param resources its slides and the like
   */
  record TalkView(
      String number,
      String title,
      String url,
      String watch,
      List<Link> speakers,
      List<ResourceView> resources)
      implements PageModel {}

  /**
   * A video that the body does not show.
   *
   * @param id of its element
   * @param title plain text
   * @param url of the file or of the page where it is watched
   * @param playable whether the browser plays it
   * @param mediaType of a file
   * @param poster the still
   * @param site where it is watched
   * @param player what plays it in a frame once a reader asks for it
   */
  record RecordingView(
      String id,
      String title,
      String url,
      boolean playable,
      String mediaType,
      String poster,
      String site,
      String player)
      implements PageModel {}

  /**
   * Slides and the like.
   *
   * @param label its text
   * @param url where it lies
   * @param accessCode what a file share asks for
   */
  record ResourceView(String label, String url, String accessCode) implements PageModel {}

  /**
   * The page before or after.
   *
   * @param title its text
   * @param url where it leads
   */
  record NeighbourView(String title, String url) implements PageModel {}

  /**
   * A notice of withdrawal.
   *
   * @param title as it was
   * @param reason why
   */
  record Gone(String title, String reason) implements PageModel {}

  /**
   * A redirect.
   *
   * @param language BCP 47
   * @param title of the page
   * @param url of the page
   * @param canonical its absolute address
   * @param base what leads to the base of the site
   * @param style path of the style sheet below the base
   */
  record Moved(
      String language, String title, String url, String canonical, String base, String style)
      implements PageModel {}
}
