import YAMLReading

/// What a value of a foreign list is, without a report of what it is not.
extension YAMLValue {
    /// The text of a scalar.
    var scalar: String? {
        if case .text(let text) = content { text } else { nil }
    }

    /// The items of a list; none of anything else.
    var items: [YAMLValue] {
        if case .list(let items) = content { items } else { [] }
    }

    /// The mapping.
    var members: MappingReader? {
        if case .mapping(let mapping) = content { mapping } else { nil }
    }

    /// Whether a key has no value.
    var isNothing: Bool {
        if case .nothing = content { true } else { false }
    }
}
