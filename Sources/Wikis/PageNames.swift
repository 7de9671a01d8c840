/// Names that are told apart even where capital letters do not count.
struct PageNames {
    private var taken: Set<String>

    /// Starts with names that no page may have.
    init(reserved: [String] = []) {
        taken = Set(reserved.map { $0.lowercased() })
    }

    /// The name, or the first of `name-2`, `name-3` and so on that is free; it is taken then.
    mutating func unique(_ name: String) -> String {
        var found = name
        var count = 1
        while !taken.insert(found.lowercased()).inserted {
            count += 1
            found = "\(name)-\(count)"
        }
        return found
    }
}

extension String {
    /// The title as the name of a file in a wiki that shows such a name as the title: words with
    /// hyphens between, of ASCII letters, digits and points.
    ///
    /// - Parameters:
    ///   - hyphen: What stands for a hyphen of the title itself.
    ///   - fallback: The name where nothing of the title is left.
    /// - Returns: The name, without an extension.
    func wikiName(hyphen: String, fallback: String) -> String {
        var words = [""]
        for character in self {
            switch character {
            case "-": words[words.count - 1] += hyphen
            case "+": words[words.count - 1] += "plus"
            case "&": words.append("and")
            case _ where character.isWhitespace: words.append("")
            case _ where character.isASCII && (character.isLetter || character.isNumber),
                ".", "_":
                words[words.count - 1].append(character)
            default: continue
            }
        }
        var name = words.filter { !$0.isEmpty }.joined(separator: "-")
        while let last = name.last, ".-".contains(last) { name.removeLast() }
        while let first = name.first, ".-_".contains(first) { name.removeFirst() }
        return name.isEmpty ? fallback : name
    }
}
