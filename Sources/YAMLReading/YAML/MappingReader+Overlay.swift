import Diagnostics

extension MappingReader {
    /// The mapping laid over another one.
    ///
    /// A value of its own stands in place of the other's, and two mappings become one in the same
    /// way. Every value keeps its position.
    ///
    /// - Parameters:
    ///   - other: What holds where this mapping says nothing; its keys come first.
    ///   - isWhole: Whether a mapping takes the place of another one as a whole.
    /// - Returns: A mapping of which nothing has been asked yet.
    public func overlaid(
        on other: MappingReader,
        unless isWhole: (_ own: MappingReader, _ other: MappingReader) -> Bool
    ) -> MappingReader {
        var merged = other.entries
        for entry in entries {
            guard let index = merged.firstIndex(where: { $0.key.text == entry.key.text }) else {
                merged.append(entry)
                continue
            }
            let value = entry.value.overlaid(on: merged[index].value, unless: isWhole)
            merged[index] = Entry(key: entry.key, value: value)
        }
        return MappingReader(name: name, range: range, entries: merged, log: log)
    }

    /// The mapping with another value of a key, here or in mappings below; nothing has been asked
    /// of it yet.
    ///
    /// - Parameters:
    ///   - key: The key, which is added where it is not there.
    ///   - value: Its value.
    ///   - path: The keys of the mappings on the way to it, which must be there.
    /// - Returns: The mapping.
    public func setting(
        _ key: LocatedText,
        to value: YAMLValue,
        at path: ArraySlice<String>
    ) -> MappingReader {
        guard let next = path.first else {
            let own = MappingReader(
                name: name,
                range: range,
                entries: [Entry(key: key, value: value)],
                log: log
            )
            return own.overlaid(on: self) { _, _ in true }
        }
        let changed = entries.map { entry in
            guard entry.key.text == next, case .mapping(let below) = entry.value.content else {
                return entry
            }
            let content = YAMLValue.Content.mapping(
                below.setting(key, to: value, at: path.dropFirst())
            )
            let value = YAMLValue(
                name: entry.value.name,
                content: content,
                range: entry.value.range,
                log: log
            )
            return Entry(key: entry.key, value: value)
        }
        return MappingReader(name: name, range: range, entries: changed, log: log)
    }

    /// The mapping without some keys; nothing has been asked of it yet.
    public func without(_ keys: Set<String>) -> MappingReader {
        let rest = entries.filter { !keys.contains($0.key.text) }
        return MappingReader(name: name, range: range, entries: rest, log: log)
    }
}

extension YAMLValue {
    fileprivate func overlaid(
        on other: YAMLValue,
        unless isWhole: (MappingReader, MappingReader) -> Bool
    ) -> YAMLValue {
        guard case .mapping(let own) = content, case .mapping(let below) = other.content,
            !isWhole(own, below)
        else { return self }
        let content = Content.mapping(own.overlaid(on: below, unless: isWhole))
        return YAMLValue(name: name, content: content, range: range, log: log)
    }
}
