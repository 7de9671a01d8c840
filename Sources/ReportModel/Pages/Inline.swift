public import Quantities

/// A stretch of running text.
public indirect enum Inline: Sendable, Hashable {
    /// Plain words; renderers escape them.
    case text(String)
    /// Words that carry the sentence.
    case strong([Inline])
    /// A name in code, such as a key or a command.
    case code(String)
    /// A link.
    case link([Inline], LinkTarget)
    /// A figure.
    case value(Value)
    /// A short label set apart from the text, such as an evidence grade.
    case tag(String, TagStyle)
    /// How large a figure is beside the largest of its column, from 0 to 1, as a bar; formats
    /// without drawings leave it out.
    case bar(Quantity)
    /// How an amount moved, as small as a word.
    case sparkline(Sparkline)
}

/// How a tag stands out; always beside its words, never colour alone.
public enum TagStyle: Sendable, Hashable {
    /// Read from the vendor's own list.
    case solid
    /// A second-hand or derived figure.
    case outlined
    /// A rule of thumb, a guess, or something disputed.
    case dashed
}

/// Where a link leads.
public enum LinkTarget: Sendable, Hashable {
    /// A page of the site by its path (`""` for the root, `scenarios/chatbot`), and an anchor on it.
    case page(String, anchor: String?)
    /// An anchor on the same page.
    case anchor(String)
    /// An address outside the site.
    case external(String)
}

extension Inline: ExpressibleByStringLiteral {
    /// Creates plain words.
    public init(stringLiteral value: String) {
        self = .text(value)
    }
}
