/// What the bills have in common.
struct BilledWords {
    let engine: SQLEngine
    let format: SQLLocation.Format
    let choices: UsageChoices

    /// A column of texts that is written under its own name.
    func key(_ name: String, as column: String) -> BilledColumns.Column {
        BilledColumns.Column(name: name, column: column, value: engine.known(engine.name(name)))
    }

    /// A column of numbers that is written under its own name.
    func number(_ name: String, as column: String) -> BilledColumns.Column {
        BilledColumns.Column(name: name, column: column, value: engine.name(name))
    }

    /// The first characters of a time: 7 for its month, 10 for its day; nothing for none.
    func time(_ name: String, _ length: Int) -> String {
        "SUBSTR(NULLIF(\(engine.asText(engine.name(name))), ''), 1, \(length))"
    }

    /// The text of a name in a column that holds names and values.
    func value(of key: String, in column: String) -> String {
        let map = engine.name(column)
        return format == .csv ? engine.member([key], ofJSON: map) : engine.value(of: key, in: map)
    }

    /// The kept tags as one text of JSON, of the first of some columns that has them.
    func tags(in columns: [String]) -> String {
        engine.object(
            choices.tags.map { tag in
                let found = UsageTagNames.spellings(of: tag)
                    .map { spelling in
                        let values = columns.map { value(of: spelling, in: $0) }
                        return values.count == 1
                            ? "NULLIF(\(values[0]), '')"
                            : "NULLIF(COALESCE(\(values.joined(separator: ", "))), '')"
                    }
                return (tag, "COALESCE(\n    \(found.joined(separator: ",\n    ")))")
            }
        )
    }

    /// Which lines are of Amazon Bedrock, or of a service that is kept.
    func condition(service: [String], product: String, resource: String, type: String) -> String {
        let kept = choices.services.map(engine.text).joined(separator: ", ")
        let own = choices.services.isEmpty ? [] : (service + [product]).map { "\($0) IN (\(kept))" }
        let all =
            (service + [product]).map { "\($0) LIKE '%Bedrock%'" }
            + ["\(resource) LIKE '%:bedrock%'"]
            + ["\(type) LIKE '%MP:%' AND \(type) LIKE '%TokenCount%'"] + own
        return "(" + all.joined(separator: "\n    OR ") + ")"
    }
}
