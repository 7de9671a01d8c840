public import Catalog
public import SourceLoading

/// The SQL that brings an export of any size down to what `ratebook usage import` reads.
///
/// It is one description for all engines: what is read, what belongs together and what is summed;
/// an engine says only how it writes that.
public struct UsageQuery {
    private let kind: ExportKind
    private let engine: SQLEngine
    private let location: SQLLocation
    private let fields: [SQLField]
    private let values: [SQLValues]
    private let steps: [SQLStep]

    /// Describes a query.
    ///
    /// - Parameters:
    ///   - kind: What the export is.
    ///   - location: Where it lies.
    ///   - engine: What runs the query.
    ///   - choices: What of it is kept.
    ///   - catalog: The catalog whose names of models belong together.
    ///   - profiles: What the project says of application inference profiles.
    public init(
        of kind: ExportKind,
        at location: SQLLocation,
        for engine: SQLEngine,
        keeping choices: UsageChoices,
        catalog: RateCatalog,
        profiles: [MappedProfile]
    ) {
        self.kind = kind
        self.engine = engine
        self.location = location
        let words = BilledWords(engine: engine, format: location.format, choices: choices)
        switch kind {
        case .logs:
            let names = LoggedNames(catalog, profiles, keeping: choices.tags, for: engine)
            let query = LogQuery(engine: engine, choices: choices, names: names)
            (fields, values, steps) = (LogSchema.record, query.values, query.steps)
        case .cur2, .focus:
            let bill: BilledColumns =
                kind == .cur2 ? .costAndUsageReport(words) : .focus(words)
            let query = BillQuery(engine: engine, bill: bill, choices: choices)
            (fields, values, steps) = (bill.fields, [], query.steps)
        }
    }

    /// The query as a file of SQL.
    public var text: String {
        let parts =
            values.map(\.definition) + [engine.opening(fields, at: location)].compactMap(\.self)
            + steps.dropLast().map(\.definition)
        let last = steps[steps.count - 1]
        return heading + engine.preparation(fields, at: location) + engine.beforeQuery
            + "WITH\n" + parts.joined(separator: ",\n\n") + "\n\n\(last.remark)\n\(last.select);\n"
    }

    private var heading: String {
        "-- The usage in \(kind.title), by month, account, model and meter.\n"
            + "-- \(engine.advice)\n-- Then: ratebook usage import RESULT\n\n"
    }
}
