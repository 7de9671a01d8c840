import Diagnostics
import YAMLReading

/// The first line of a bill: where each column stands.
struct BillHead {
    /// The columns as they are written, with where they stand.
    let columns: [LocatedText]

    private let places: [String: Int]

    /// Reads a first line.
    init(_ columns: [LocatedText]) {
        self.columns = columns
        var places: [String: Int] = [:]
        for (place, column) in columns.enumerated() {
            for name in [column.text, BillHead.plain(column.text)] where places[name] == nil {
                places[name] = place
            }
        }
        self.places = places
    }

    /// Where the first of some columns stands that is there; nil for none.
    func place(of names: String...) -> Int? {
        names.lazy.compactMap { places[$0] }.first
    }

    /// The same, where the bill cannot be read without; reports `missing-column`.
    func required(
        _ names: [String],
        of title: String,
        _ log: DiagnosticLog
    ) -> Int? {
        if let place = names.lazy.compactMap({ places[$0] }).first { return place }
        let near = nearestName(to: names[0], among: columns.map(\.text))
        log.error(
            "missing-column",
            "the \(title) has no column \(names[0])",
            at: columns.first?.range,
            help: "export the column too"
                + (near.map { "; the nearest name that is there is \($0)" } ?? "")
        )
        return nil
    }

    /// A name of the old report in the spelling of the new one: `lineItem/UsageType` is
    /// `line_item_usage_type`.
    private static func plain(_ name: String) -> String {
        var result = ""
        var previous: Character = "_"
        for character in name {
            if character == "/" || character == " " {
                result.append("_")
            } else {
                if character.isUppercase, previous.isLowercase || previous.isNumber {
                    result.append("_")
                }
                result += character.lowercased()
            }
            previous = character
        }
        return result.split(separator: "_").joined(separator: "_")
    }
}
