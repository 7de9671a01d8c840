public import Diagnostics
public import Quantities

/// A text of a file and where it stands: a YAML scalar or a field of a table.
public struct LocatedText: Sendable, Hashable {
    /// The text, without quotes.
    public let text: String

    /// Where it stands, with its quotes.
    public let range: SourceRange

    /// Creates a located text.
    public init(text: String, range: SourceRange) {
        self.text = text
        self.range = range
    }

    /// Where a part of the text stands; the whole text where it does not stand as it is on one line.
    ///
    /// - Parameters:
    ///   - offset: How many scalars come before the part.
    ///   - length: How many are in it.
    /// - Returns: The range.
    public func range(from offset: Int, length: Int) -> SourceRange {
        let line = range.lineText.unicodeScalars.dropFirst(range.column - 1)
        for quote in [0, 1] where line.dropFirst(quote).starts(with: text.unicodeScalars) {
            return SourceRange(
                file: range.file,
                line: range.line,
                column: range.column + quote + offset,
                length: length,
                lineText: range.lineText
            )
        }
        return range
    }

    /// The text as an exact number; reports `bad-decimal`.
    public func decimal(reporting log: DiagnosticLog) -> Quantity? {
        do {
            return try Quantity(parsing: text)
        } catch {
            log.report(badDecimal(error))
            return nil
        }
    }

    /// The text as a share, which is written with a percent sign; reports `bad-percentage`.
    public func percentage(reporting log: DiagnosticLog) -> Percentage? {
        do {
            return try Percentage(parsing: text)
        } catch {
            log.error(
                "bad-percentage",
                "\"\(text)\" is not a percentage",
                at: range,
                help: "write a plain decimal and a percent sign, such as 27.5%"
            )
            return nil
        }
    }

    /// The text as a whole number; reports `bad-integer`.
    public func integer(reporting log: DiagnosticLog) -> Int? {
        guard !text.hasPrefix("+"), let number = Int(text) else {
            log.error(
                "bad-integer",
                "\"\(text)\" is not a whole number",
                at: range,
                help: "write digits only, such as 200000"
            )
            return nil
        }
        return number
    }

    /// The text as a day; reports `bad-date`.
    public func date(reporting log: DiagnosticLog) -> CalendarDate? {
        guard let date = CalendarDate(parsing: text) else {
            log.error(
                "bad-date",
                text.isEmpty ? "the date is missing" : "there is no day \"\(text)\"",
                at: range,
                help: "write the year, month and day, such as 2026-11-12"
            )
            return nil
        }
        return date
    }

    /// The text as yes or no, which are written `true` and `false`; reports `bad-boolean`.
    public func boolean(reporting log: DiagnosticLog) -> Bool? {
        switch text {
        case "true": return true
        case "false": return false
        default:
            log.error(
                "bad-boolean",
                "\"\(text)\" is neither true nor false",
                at: range,
                help: "write true or false"
            )
            return nil
        }
    }

    /// The text as one of the values of a type; reports `unknown-` and the noun.
    ///
    /// - Parameters:
    ///   - type: The type.
    ///   - noun: What a value is called: `tier`.
    ///   - key: The key in a message, where its words are no noun: `markdown_charts`.
    ///   - log: Where problems are reported.
    /// - Returns: The value; nil for another text.
    public func choice<Value: RawRepresentable & CaseIterable>(
        of type: Value.Type,
        named noun: String,
        key: String? = nil,
        reporting log: DiagnosticLog
    ) -> Value? where Value.RawValue == String {
        choice(among: Value.allCases.map(\.rawValue), named: noun, key: key, reporting: log)
            .flatMap(Value.init)
    }

    /// The text as one of some words; reports `unknown-` and the noun.
    public func choice(
        among words: [String],
        named noun: String,
        key: String? = nil,
        reporting log: DiagnosticLog
    ) -> String? {
        if words.contains(text) { return text }
        let code = "unknown-" + noun.split(separator: " ").joined(separator: "-")
        log.report(.unknownName(text, of: noun, code: code, key: key, at: range, among: words))
        return nil
    }

    /// The diagnostic for a text that is not a plain decimal.
    public func badDecimal(_ error: DecimalSyntaxError) -> Diagnostic {
        var help = "write digits and at most one point, such as 3.00"
        let summary: String
        switch error.reason {
        case .empty: summary = "the number is missing"
        case .missingDigit: summary = "\"\(text)\" needs a digit beside its point or sign"
        case .tooPrecise: summary = "\"\(text)\" has more than \(Quantity.scale) decimals"
        case .tooLarge: summary = "\"\(text)\" is too large"
        case .unexpectedCharacter:
            let start = text.utf8.index(text.startIndex, offsetBy: error.offset)
            let culprit = text[start...].first.map(String.init) ?? ""
            summary = "\"\(text)\" is not a plain decimal: \"\(culprit)\" does not belong there"
            help = LocatedText.decimalHints[culprit] ?? help
            if culprit == "-", error.offset == 0 { help = "the number is never below 0" }
        }
        return Diagnostic(.error, code: "bad-decimal", summary, at: range, help: help)
    }

    private static let decimalHints = [
        ",": "write a point before the decimals, and nothing between the thousands",
        "$": "leave the sign of the currency out: the number stands alone",
        "e": "write the number out, such as 0.000001",
        "E": "write the number out, such as 0.000001",
        "/": "leave the unit out: it has a place of its own",
    ]
}
