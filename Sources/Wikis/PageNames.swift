/// What each page of a site is called in a wiki: told apart also where capital letters do not
/// count, and short enough for it.
///
/// The name of a page does not depend on the order of the pages, and on another page only where
/// both would have one name: then the path of each stands behind its name. A page that has such a
/// name already keeps it when the other one goes.
struct PageNames {
    /// A page with the name that it would like to have.
    typealias Wish = (path: String, name: String)

    /// The name of each page, by its path.
    let names: [String: String]

    /// The paths of the pages whose names were cut.
    let cut: Set<String>

    /// Names pages.
    ///
    /// - Parameters:
    ///   - wishes: The pages with the names that they would like to have.
    ///   - reserved: Names that no page may have.
    ///   - kept: The names that pages have so far.
    ///   - limit: The greatest size of a name.
    ///   - size: The size of a name; the bytes of UTF-8 if nothing else is said.
    init(
        _ wishes: [Wish],
        reserved: [String] = [],
        keeping kept: Set<String> = [],
        limit: Int,
        size: (String) -> Int = \.utf8.count
    ) {
        let first = wishes.map { wish in
            (path: wish.path, name: wish.name.cut(to: limit, size))
        }
        let second = Self.parted(first, reserved, kept) { wish in
            let path = wish.path.wikiName(hyphen: "-", fallback: "page", slash: "-")
            return "\(wish.name)-\(path)".cut(to: limit, size)
        }
        let third = Self.parted(second, reserved, kept) { wish in
            "\(wish.name)-\(wish.path.fingerprint)".cut(to: limit, size)
        }
        names = Dictionary(third.map { ($0.path, $0.name) }) { first, _ in first }
        cut = Set(wishes.filter { size($0.name) > limit }.map(\.path))
    }

    /// The names of the pages whose files stand in a folder, which ends in a slash or is empty.
    static func names(of files: Set<String>, in folder: String) -> Set<String> {
        Set(
            files.compactMap { file in
                guard file.hasPrefix(folder), file.hasSuffix(".md") else { return nil }
                let name = file.dropFirst(folder.count).dropLast(".md".count)
                return name.contains("/") ? nil : String(name)
            }
        )
    }

    /// The pages, with other names for those of which several would have one, and for those that
    /// have such a name so far.
    private static func parted(
        _ wishes: [Wish],
        _ reserved: [String],
        _ kept: Set<String>,
        _ other: (Wish) -> String
    ) -> [Wish] {
        var counts: [String: Int] = [:]
        for name in wishes.map(\.name) + reserved { counts[name.lowercased(), default: 0] += 1 }
        return wishes.map { wish in
            let isAlone = counts[wish.name.lowercased()] == 1
            if isAlone, kept.isEmpty { return wish }
            let marked = other(wish)
            let isKept = kept.contains(marked) && counts[marked.lowercased()] == nil
            return isAlone && !isKept ? wish : (path: wish.path, name: marked)
        }
    }
}

extension String {
    /// The title as the name of a file in a wiki that shows such a name as the title: words with
    /// hyphens between, of letters and digits of every script, points and underscores.
    ///
    /// - Parameters:
    ///   - hyphen: What stands for a hyphen of the title itself.
    ///   - fallback: The name where nothing of the title is left.
    ///   - slash: What stands for a slash.
    /// - Returns: The name, without an extension.
    func wikiName(hyphen: String, fallback: String, slash: String = "") -> String {
        var words = [""]
        for character in self {
            switch character {
            case "-": words[words.count - 1] += hyphen
            case "/": words[words.count - 1] += slash
            case "+": words[words.count - 1] += "plus"
            case "&": words.append("and")
            case _ where character.isWhitespace: words.append("")
            case _ where character.isLetter || character.isNumber, ".", "_":
                words[words.count - 1].append(character)
            default: continue
            }
        }
        var name = words.filter { !$0.isEmpty }.joined(separator: "-")
        while let last = name.last, ".-".contains(last) { name.removeLast() }
        while let first = name.first, ".-_".contains(first) { name.removeFirst() }
        return name.isEmpty ? fallback : name
    }

    /// The text, or its beginning with a mark and with a fingerprint of the whole where it is
    /// larger than a limit, so that texts which differ at their ends stay apart.
    func cut(to limit: Int, _ size: (String) -> Int) -> String {
        guard size(self) > limit else { return self }
        let ending = "…-" + fingerprint
        var start = ""
        for character in self {
            let longer = start + String(character)
            guard size(longer + ending) <= limit else { break }
            start = longer
        }
        // A percent sign belongs to the two digits behind it.
        if let sign = start.suffix(2).firstIndex(of: "%") { start = String(start[..<sign]) }
        return start + ending
    }

    /// Eight digits that other texts hardly have: FNV-1a of the UTF-8, with 32 bits.
    var fingerprint: String {
        let hash = utf8.reduce(UInt32(0x811C_9DC5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
