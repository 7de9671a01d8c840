import Catalog
import Diagnostics
import YAMLReading

/// Reads a file that gives names to things: a mapping from ids to mappings.
struct Register {
    /// How ids are spelt.
    enum Spelling {
        /// Lower-case words with hyphens and points: `claude-sonnet-4.6`.
        case kebab
        /// Lower-case words with underscores: `input_tokens`.
        case snake

        fileprivate var joiners: String { self == .kebab ? "-." : "_" }
        fileprivate var example: String { self == .kebab ? "claude-sonnet-4.6" : "input_tokens" }
    }

    let folder: SourceFolder
    let log: DiagnosticLog

    /// The things of a file, in its order; those that cannot be read are reported.
    func items<Item>(
        in name: String,
        spelt spelling: Spelling,
        _ item: (LocatedText, MappingReader) -> Item?
    ) -> [Item] {
        guard let file = folder.file(name, reporting: log),
            let root = YAMLReader.mapping(in: file, reporting: log)
        else { return [] }
        let items = root.children()
            .compactMap { entry -> Item? in
                check(entry.key, spelt: spelling)
                return entry.value.mapping().flatMap { item(entry.key, $0) }
            }
        root.finish()
        return items
    }

    /// The text of a value that names a thing, which is reported as unknown where it is not among
    /// those known; nothing is unknown where nothing is known.
    func reference(_ value: YAMLValue?, to noun: String, among known: Set<String>) -> String? {
        guard let name = value?.locatedText() else { return nil }
        check(name, isA: noun, among: known)
        return name.text
    }

    /// Reports a name that is not among those known.
    func check(_ name: LocatedText, isA noun: String, among known: Set<String>) {
        guard !known.isEmpty, !known.contains(name.text) else { return }
        log.report(.unknownName(name.text, of: noun, at: name.range, among: known.sorted()))
    }

    /// The sources of a key: ids with `;` between them, each of them known.
    func sources(_ key: String, of body: MappingReader, among known: Set<String>) -> [SourceID] {
        guard let value = body.value(key)?.locatedText() else { return [] }
        return value.text.split(separator: ";", omittingEmptySubsequences: false)
            .map { name in
                check(
                    LocatedText(text: String(name), range: value.range),
                    isA: "source",
                    among: known
                )
                return SourceID(String(name))
            }
    }

    /// The address of a key that must be there; reports `bad-url`.
    func address(_ key: String, of body: MappingReader) -> String? {
        body.required(key)?.webAddress()
    }

    private func check(_ id: LocatedText, spelt spelling: Spelling) {
        let words = id.text.split(omittingEmptySubsequences: false) {
            spelling.joiners.contains($0)
        }
        let isSpeltWell = words.allSatisfy { word in
            !word.isEmpty
                && word.utf8.allSatisfy {
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                }
        }
        guard !isSpeltWell else { return }
        log.error(
            "bad-id",
            "\"\(id.text)\" is not spelt like an id",
            at: id.range,
            help: "write it like \(spelling.example)"
        )
    }
}
