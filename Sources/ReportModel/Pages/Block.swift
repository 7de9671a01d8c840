/// A part of a page that stands on its own.
public indirect enum Block: Sendable, Hashable {
    /// A headed part; its level follows from how deep it stands.
    case section(Section)
    /// A paragraph.
    case paragraph([Inline])
    /// A list, each item a stretch of text.
    case list([[Inline]], isOrdered: Bool)
    /// A table.
    case table(Table)
    /// A chart with its data.
    case figure(Figure)
    /// The one number of the page with its range and the figures beside it.
    case headline(Headline)
    /// What a reader should take away from the page.
    case findings([Finding])
    /// Something a reader must not miss.
    case callout(Callout)
    /// Details that open on demand.
    case disclosure(Disclosure)
    /// Markdown that an author wrote.
    case prose(Prose)
}

/// A headed part of a page.
public struct Section: Sendable, Hashable {
    /// The anchor, unique on the page: lower-case ASCII letters, digits and hyphens.
    public let id: String

    /// The heading.
    public let title: String

    /// What stands in it.
    public let blocks: [Block]

    /// Creates a section.
    public init(id: String, title: String, blocks: [Block]) {
        self.id = id
        self.title = title
        self.blocks = blocks
    }
}

/// Details that open on demand, in HTML without a script.
public struct Disclosure: Sendable, Hashable {
    /// What stands there when it is closed.
    public let summary: [Inline]

    /// What opening shows.
    public let blocks: [Block]

    /// Creates a disclosure.
    public init(summary: [Inline], blocks: [Block]) {
        self.summary = summary
        self.blocks = blocks
    }
}

/// Something a reader must not miss.
public struct Callout: Sendable, Hashable {
    /// How much it matters.
    public enum Kind: Sendable, Hashable {
        /// Good to know.
        case note
        /// The figures are weaker than they look.
        case warning
        /// A figure is missing.
        case error
    }

    /// How much it matters.
    public let kind: Kind

    /// The first sentence, which carries the message.
    public let title: [Inline]

    /// What follows it.
    public let blocks: [Block]

    /// Creates a callout.
    public init(_ kind: Kind, title: [Inline], blocks: [Block] = []) {
        self.kind = kind
        self.title = title
        self.blocks = blocks
    }
}
