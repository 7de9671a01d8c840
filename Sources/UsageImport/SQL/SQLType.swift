/// What stands in a column of an export, or in a member of JSON.
indirect enum SQLType: Sendable {
    /// A text, or any JSON as its text.
    case text
    /// A text, or an object of JSON as its text.
    case textOrObject
    /// A whole number.
    case whole
    /// A binary number.
    case real
    /// A time.
    case time
    /// Texts by names.
    case map
    /// Some of one kind.
    case list(SQLType)
    /// Members, each with a name.
    case record([SQLField])
}

/// A name and what stands under it.
struct SQLField: Sendable {
    let name: String
    let type: SQLType

    init(_ name: String, _ type: SQLType) {
        self.name = name
        self.type = type
    }
}

extension [SQLField] {
    /// Some names under which the same stands.
    init(_ names: String..., as type: SQLType) { self = names.map { SQLField($0, type) } }
}
