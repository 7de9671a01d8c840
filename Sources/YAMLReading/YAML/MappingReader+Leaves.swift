extension MappingReader {
    /// A text of a file, or a key without a value, and the keys that lead to it.
    public struct Leaf: Hashable {
        /// The keys; an item of a list by its number, from 0.
        public let path: [String]

        /// The text, without quotes.
        public let text: String
    }

    /// Every text below the mapping, in the order of the file.
    public var leaves: [Leaf] { leaves(behind: []) }

    private func leaves(behind path: [String]) -> [Leaf] {
        entries.flatMap { MappingReader.leaves(of: $0.value, behind: path + [$0.key.text]) }
    }

    private static func leaves(of value: YAMLValue, behind path: [String]) -> [Leaf] {
        switch value.content {
        case .text(let text): [Leaf(path: path, text: text)]
        case .nothing, .refused: [Leaf(path: path, text: "")]
        case .mapping(let mapping): mapping.leaves(behind: path)
        case .list(let items):
            items.enumerated().flatMap { leaves(of: $0.element, behind: path + ["\($0.offset)"]) }
        }
    }
}
