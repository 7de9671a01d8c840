public import Quantities

/// The one number of a page, how sure it is, and the figures that stand beside it.
public struct Headline: Sendable, Hashable {
    /// A secondary figure.
    public struct Tile: Sendable, Hashable {
        /// What it is.
        public let label: String

        /// The figure.
        public let value: [Inline]

        /// How it comes about.
        public let note: [Inline]

        /// Creates a tile.
        public init(label: String, value: [Inline], note: [Inline] = []) {
            self.label = label
            self.value = value
            self.note = note
        }
    }

    /// What the number is.
    public let label: String

    /// The number.
    public let value: Value

    /// The unit that follows it, such as `a month`.
    public let unit: String

    /// The low and the high case; nil when there is only one case.
    public let range: Range?

    /// One or two sentences on what the number and its range mean.
    public let note: [Inline]

    /// What the number stands on, the strongest first; none where that is not known.
    public let grounds: [Ground]

    /// The figures beside it.
    public let tiles: [Tile]

    /// A share of the number with the kind of evidence behind it.
    public struct Ground: Sendable, Hashable {
        /// The evidence.
        public let label: String

        /// How it stands out.
        public let style: TagStyle

        /// The share, as a ratio.
        public let share: Quantity

        /// Creates a ground.
        public init(_ label: String, style: TagStyle, share: Quantity) {
            self.label = label
            self.style = style
            self.share = share
        }
    }

    /// The low and the high end beside the number.
    public struct Range: Sendable, Hashable {
        /// The low case.
        public let low: Value

        /// The high case.
        public let high: Value

        /// Creates a range.
        public init(low: Value, high: Value) {
            self.low = low
            self.high = high
        }
    }

    /// Creates a headline.
    public init(
        label: String,
        value: Value,
        unit: String,
        range: Range?,
        note: [Inline],
        grounds: [Ground] = [],
        tiles: [Tile]
    ) {
        self.label = label
        self.value = value
        self.unit = unit
        self.range = range
        self.note = note
        self.grounds = grounds
        self.tiles = tiles
    }
}
