import Quantities

/// A piece of an expression: a number, a name or a sign.
struct ExpressionToken {
    /// What a piece may be.
    enum Kind: Hashable {
        /// A plain number.
        case number(Quantity)
        /// A percentage, as a ratio.
        case share(Quantity)
        /// A parameter or a function.
        case name
        /// An operator, a bracket or a comma.
        case sign
        /// What has no place in an expression.
        case nonsense
    }

    /// What it is.
    let kind: Kind

    /// The piece as written.
    let text: String

    /// How many scalars come before it.
    let offset: Int

    /// How many scalars are in it.
    var length: Int { text.unicodeScalars.count }

    /// The pieces of an expression behind its equals sign.
    static func all(in text: String) -> [ExpressionToken] {
        let scalars = Array(text.unicodeScalars)
        var tokens: [ExpressionToken] = []
        var index = 1
        while index < scalars.count {
            let start = index
            index += 1
            guard !scalars[start].properties.isWhitespace else { continue }
            if scalars[start].isWord {
                while index < scalars.count, scalars[index].isWord { index += 1 }
                let isNumber = ("0"..."9").contains(scalars[start]) || scalars[start] == "."
                if isNumber, index < scalars.count, scalars[index] == "%" { index += 1 }
            }
            let piece = String(String.UnicodeScalarView(scalars[start..<index]))
            tokens.append(ExpressionToken(kind: kind(of: piece), text: piece, offset: start))
        }
        return tokens
    }

    private static func kind(of piece: String) -> Kind {
        if let number = try? Quantity(parsing: piece) { return .number(number) }
        if let share = try? Percentage(parsing: piece) { return .share(share.ratio) }
        if "+-*/(),".contains(piece) { return .sign }
        return piece.first?.isLetter == true ? .name : .nonsense
    }
}

extension Unicode.Scalar {
    /// Whether names and numbers may hold the scalar.
    fileprivate var isWord: Bool {
        ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
            || self == "_" || self == "."
    }
}
