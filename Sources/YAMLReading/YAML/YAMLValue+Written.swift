extension YAMLValue {
    /// The value on one line, as an author might write it: `{ low: 300, expected: 500 }`.
    public var written: String {
        switch content {
        case .text(let text): text
        case .list(let items): "[" + items.map(\.written).joined(separator: ", ") + "]"
        case .mapping(let mapping):
            "{ "
                + mapping.entries.map { $0.key.text + ": " + $0.value.written }
                .joined(separator: ", ") + " }"
        case .nothing, .refused: ""
        }
    }
}

extension MappingReader {
    /// The value of a key as it is written, which is not taken as asking for the key.
    public func written(_ key: String) -> String? {
        entries.first { $0.key.text == key }?.value.written
    }
}
