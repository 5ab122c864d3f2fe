package dev.afterword.renderer.page.model;

/**
 * What templates see, and all they see. Every address is ready to stand in an attribute; texts are
 * plain and escaped by the template; an empty text means that there is none.
 */
public sealed interface PageModel
    permits Alternate,
        CardView,
        Counted,
        FeedLink,
        Frame,
        Front,
        Gone,
        Group,
        HeadTag,
        Heading,
        LanguageLink,
        Link,
        ListView,
        Moved,
        NavigationLink,
        NeighbourView,
        OtherTalk,
        OverviewView,
        PersonView,
        RecapView,
        RecordingView,
        ResourceView,
        Shell,
        SubtitleView,
        TalkCard,
        TalkView,
        Translation,
        WatchView {}
