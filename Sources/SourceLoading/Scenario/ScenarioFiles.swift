import Diagnostics
import YAMLReading

/// The files of scenarios, each laid over those that it goes on from.
///
/// A scenario goes on from the one that it `extends`, and in the end from `_defaults.yaml`, where
/// that is there. A file whose name begins with an underscore is no scenario of its own.
struct ScenarioFiles {
    /// What a scenario says of itself only.
    private static let ownKeys: Set = ["actuals", "extends", "title", "summary"]

    private static let defaults = "_defaults"
    private static let prefix = "scenarios/"
    private static let suffix = ".yaml"

    let folder: SourceFolder
    let log: DiagnosticLog

    /// What a scenario says, with what it takes over; nil, with diagnostics, when one of its files
    /// cannot be used.
    func mapping(of id: String) -> (root: MappingReader, files: [String])? {
        var chain: [String] = []
        guard let root = mapping(of: id, after: &chain) else { return nil }
        guard !chain.contains(Self.defaults), folder.files[Self.path(of: Self.defaults)] != nil
        else {
            return (root, chain.map(Self.path))
        }
        guard let defaults = mapping(of: Self.defaults, after: &chain) else { return nil }
        return (Self.lay(root, over: defaults), chain.map(Self.path))
    }

    /// Whether a file of the folder holds what scenarios share.
    static func isShared(_ name: String) -> Bool {
        name.hasPrefix(prefix + "_") && name.hasSuffix(suffix)
    }

    /// A file laid over those that it goes on from, which are added to the chain.
    private func mapping(of name: String, after chain: inout [String]) -> MappingReader? {
        chain.append(name)
        guard let file = folder.file(Self.path(of: name), reporting: log),
            let own = YAMLReader.mapping(in: file, reporting: log)
        else { return nil }
        guard let value = own.value("extends") else { return own }
        guard let next = value.locatedText(), canFollow(next, chain),
            let below = mapping(of: next.text, after: &chain)
        else { return nil }
        return Self.lay(own.without(["extends"]), over: below)
    }

    private func canFollow(_ name: LocatedText, _ chain: [String]) -> Bool {
        if chain.contains(name.text) {
            let circle = chain.drop { $0 != name.text } + [name.text]
            log.error(
                "extends-cycle",
                "\(name.text) extends itself",
                at: name.range,
                notes: ["the circle is " + circle.joined(separator: " → ")],
                help: "let one of these files extend nothing"
            )
            return false
        }
        guard folder.files[Self.path(of: name.text)] != nil else {
            let known = folder.names
                .filter { $0.hasPrefix(Self.prefix) && $0.hasSuffix(Self.suffix) }
                .map { String($0.dropFirst(Self.prefix.count).dropLast(Self.suffix.count)) }
            log.report(.unknownName(name.text, of: "scenario", at: name.range, among: known))
            return false
        }
        return true
    }

    /// A number is one thing, and so is what has another kind.
    private static func lay(_ own: MappingReader, over other: MappingReader) -> MappingReader {
        own.overlaid(on: other.without(ownKeys)) { own, other in
            guard own.keyRange("expected") == nil, other.keyRange("expected") == nil else {
                return true
            }
            guard let kind = own.written("kind"), let before = other.written("kind") else {
                return false
            }
            return kind != before
        }
    }

    private static func path(of name: String) -> String { prefix + name + suffix }
}
