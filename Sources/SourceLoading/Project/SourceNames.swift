/// The rule for names that authors give to files, workloads and pages.
enum SourceNames {
    /// How long the name of a file may be that becomes a page: the folder of the page, the page of
    /// a wiki and what stands around it fit every file system then.
    static let longest = 100

    /// Names that mean devices on Windows, with whatever ending.
    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    )

    /// Why a name that is spelt well cannot be that of a folder on every system; nil for nothing.
    static func problem(with name: String) -> String? {
        if name.utf8.count > longest { return "its name is longer than \(longest) characters" }
        return devices.contains(name) ? "\(name) is the name of a device on Windows" : nil
    }

    /// Whether a name has only lower-case ASCII letters, digits and a joiner between them.
    static func isValid(_ name: String, joiner: Character) -> Bool {
        let words = name.split(separator: joiner, omittingEmptySubsequences: false)
        return words.allSatisfy { word in
            !word.isEmpty
                && word.unicodeScalars.allSatisfy { ("a"..."z") ~= $0 || ("0"..."9") ~= $0 }
        }
    }
}
