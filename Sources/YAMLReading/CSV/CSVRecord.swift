import Diagnostics

/// A record of a table, whose places are found when they are asked for.
public struct CSVRecord: Sendable {
    private let text: CSVText
    private let place: CSVText.Place

    /// The fields' texts, of which none says where it stands.
    public let fields: [LocatedText]

    init(_ fields: [LocatedText], _ place: CSVText.Place, in text: CSVText) {
        self.fields = fields
        self.place = place
        self.text = text
    }

    /// Reads the record at a place; nil where there is none that is sound.
    public init?(at place: CSVText.Place, in text: CSVText) {
        var reader = CSVReader(text, from: place, reporting: DiagnosticLog())
        guard let fields = reader.record() else { return nil }
        self.init(fields, place, in: text)
    }

    /// The fields with where they stand.
    public var located: [LocatedText] {
        var reader = CSVReader(text, from: place, locating: true, reporting: DiagnosticLog())
        return reader.record() ?? []
    }
}
