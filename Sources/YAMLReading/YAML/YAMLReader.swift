public import Diagnostics
import Yams

/// Reads YAML files into ``YAMLValue`` trees with positions.
///
/// The dialect is narrow on purpose: one document, no anchors and aliases, no tags, every key a
/// text, and every scalar a text until a reader asks for more.
public enum YAMLReader {
    /// The mapping that a file holds; nil for anything else, which is reported.
    ///
    /// Reports `yaml-syntax`, `yaml-tab`, `yaml-anchor`, `yaml-tag`, `yaml-documents`,
    /// `duplicate-key`, `empty-file`, `wrong-type` and `missing-value`.
    public static func mapping(in file: SourceFile, reporting log: DiagnosticLog) -> MappingReader?
    {
        value(in: file, reporting: log)?.mapping()
    }

    /// The value that a file holds; nil where there is none, which is reported.
    public static func value(in file: SourceFile, reporting log: DiagnosticLog) -> YAMLValue? {
        let problems = YAMLProblems(file: file, log: log)
        guard !problems.findAliasFlood() else { return nil }
        var repeated = RepeatedKeys(in: file)
        while true {
            do {
                return try value(of: repeated.text, passing: repeated.fillers, problems)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let key = keys.min() ?? ""
                let mark = context.mark
                let second = repeated.second(key, afterLine: mark.line, column: mark.column)
                problems.reportDuplicate(key, near: mark, second)
                guard let second, repeated.fillers.count < RepeatedKeys.limit else { return nil }
                repeated.passOver(second)
            } catch {
                problems.report(error)
                return nil
            }
        }
    }

    private static func value(
        of text: String,
        passing fillers: Set<String>,
        _ problems: YAMLProblems
    ) throws -> YAMLValue? {
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        // A node holds its anchor weakly, so the parser must outlive the walk.
        return try withExtendedLifetime(parser) {
            guard let root = try parser.nextRoot() else {
                problems.reportNothing()
                return nil
            }
            let builder = YAMLTreeBuilder(problems: problems, passedOver: fillers)
            let value = builder.value(root, of: "the file")
            if let another = try parser.nextRoot() { problems.reportSecondDocument(another) }
            guard case .nothing = value.content else { return value }
            problems.reportNothing()
            return nil
        }
    }
}
