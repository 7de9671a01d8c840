/// A share of a whole, written with a percent sign.
public struct Percentage: Sendable, Hashable {
    /// The share as a ratio: 0.275 for 27.5%.
    public let ratio: Quantity

    /// Creates a percentage from a ratio.
    public init(ratio: Quantity) {
        self.ratio = ratio
    }

    /// Reads a text such as `27.5%`.
    ///
    /// - Throws: ``DecimalSyntaxError`` when the text is not a plain decimal followed by `%`.
    public init(parsing text: String) throws(DecimalSyntaxError) {
        try self.init(parsing: Array(text.utf8))
    }

    /// Reads the same from the bytes of a text.
    ///
    /// - Throws: ``DecimalSyntaxError``.
    public init(parsing ascii: [UInt8]) throws(DecimalSyntaxError) {
        guard ascii.last == UInt8(ascii: "%") else {
            throw DecimalSyntaxError(.unexpectedCharacter, at: ascii.count)
        }
        let units = try DecimalText.units(of: ascii.dropLast(), scale: Quantity.scale - 2)
        ratio = Quantity(units: units)
    }

    /// The number before the percent sign.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func percent() throws(ArithmeticFailure) -> Quantity { try ratio * Quantity(100) }
}
