/// How wide letters are in Arial and fonts with its measures, in thousandths of their size.
enum LetterWidths {
    /// The widths of the characters from the space to the tilde.
    private static let widths = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1_015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]

    /// The width of a text in hundredths of a point.
    static func width(of text: some StringProtocol, in style: CellStyle) -> Int {
        let sum = text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
        // Bold letters are some 8 percent wider.
        return sum * style.size * (style.isBold ? 108 : 100) / 1_000
    }

    private static func width(of letter: Unicode.Scalar) -> Int {
        let index = Int(letter.value) - 0x20
        if widths.indices.contains(index) { return widths[index] }
        // From here on are the scripts whose signs are as wide as they are high.
        return letter.value < 0x1100 ? 600 : 1_000
    }
}
