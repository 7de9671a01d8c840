extension Diagnostic {
    /// An error about a name that stands for nothing, with the nearest valid name, or with all of
    /// them where they are few.
    ///
    /// - Parameters:
    ///   - name: The name as written; may be empty.
    ///   - noun: What it should be the name of: `platform`.
    ///   - code: The code; `unknown-` and the noun where none is given.
    ///   - key: The key that it should be a value of, where its words are no noun.
    ///   - range: Where the name stands.
    ///   - candidates: The valid names.
    /// - Returns: The error, with help where there is any.
    public static func unknownName(
        _ name: String,
        of noun: String,
        code: String? = nil,
        key: String? = nil,
        at range: SourceRange?,
        among candidates: [String]
    ) -> Diagnostic {
        let help: String? =
            if let nearest = nearestName(to: name, among: candidates), !name.isEmpty {
                "did you mean \(nearest)?"
            } else if !candidates.isEmpty, candidates.count <= 40 {
                "use one of \(candidates.joined(separator: ", "))"
            } else if candidates.isEmpty {
                "there is no \(noun) yet"
            } else {
                "it must be one of \(candidates.count), such as \(candidates[0])"
            }
        let unknown =
            key.map { "\($0) cannot be \"\(name)\"" } ?? "there is no \(noun) \"\(name)\""
        return Diagnostic(
            .error,
            code: code ?? "unknown-" + noun.split(separator: " ").joined(separator: "-"),
            name.isEmpty ? "the \(noun) is missing" : unknown,
            at: range,
            help: help
        )
    }
}
