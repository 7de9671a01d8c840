/// The rule for names that authors give to files, workloads and pages.
enum SourceNames {
    /// Whether a name has only lower-case ASCII letters, digits and a joiner between them.
    static func isValid(_ name: String, joiner: Character) -> Bool {
        let words = name.split(separator: joiner, omittingEmptySubsequences: false)
        return words.allSatisfy { word in
            !word.isEmpty
                && word.unicodeScalars.allSatisfy { ("a"..."z") ~= $0 || ("0"..."9") ~= $0 }
        }
    }
}
