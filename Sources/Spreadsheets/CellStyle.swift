/// How a cell looks, and whether it may be changed.
public struct CellStyle: Sendable, Hashable {
    /// Where the content stands in the cell.
    public enum Alignment: Sendable, Hashable {
        /// Texts to the left and numbers to the right.
        case usual
        /// To the left.
        case left
        /// To the right.
        case right
        /// In the middle.
        case centre
    }

    /// A line along an edge of the cell.
    public enum Edge: Sendable, Hashable {
        /// No line.
        case none
        /// A thin line.
        case thin
        /// A line that stands out.
        case medium
    }

    /// The size of the letters in points.
    public var size: Int

    /// Whether the letters are bold.
    public var isBold: Bool

    /// Whether the letters slope.
    public var isItalic: Bool

    /// The colour of the letters, as `0xRRGGBB`.
    public var ink: UInt32

    /// The colour behind them, as `0xRRGGBB`; nil for none.
    public var fill: UInt32?

    /// How numbers are written, in the language of spreadsheets; nil for the usual way.
    public var format: String?

    /// Where the content stands.
    public var alignment: Alignment

    /// Whether long texts go on in a next line.
    public var wraps: Bool

    /// How far the content stands in.
    public var indent: Int

    /// The line above.
    public var top: Edge

    /// The line below.
    public var bottom: Edge

    /// Whether a reader may change the cell.
    public var isInput: Bool

    /// Creates a style.
    public init(
        size: Int = 10,
        isBold: Bool = false,
        isItalic: Bool = false,
        ink: UInt32 = 0x151B24,
        fill: UInt32? = nil,
        format: String? = nil,
        alignment: Alignment = .usual,
        wraps: Bool = false,
        indent: Int = 0,
        top: Edge = .none,
        bottom: Edge = .none,
        isInput: Bool = false
    ) {
        self.size = size
        self.isBold = isBold
        self.isItalic = isItalic
        self.ink = ink
        self.fill = fill
        self.format = format
        self.alignment = alignment
        self.wraps = wraps
        self.indent = indent
        self.top = top
        self.bottom = bottom
        self.isInput = isInput
    }

    /// The style with some of it changed.
    public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
        var style = self
        change(&style)
        return style
    }
}
