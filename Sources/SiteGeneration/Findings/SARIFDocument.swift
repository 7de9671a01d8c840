public import Diagnostics
import Rendering
import ReportModel

/// Diagnostics as SARIF 2.1.0, which code scanning shows beside the lines they are about.
///
/// Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
public enum SARIFDocument {
    /// The document, in reading order.
    ///
    /// - Parameters:
    ///   - diagnostics: What was found.
    ///   - path: The project as seen from the root of its repository, with a slash at its end;
    ///     empty where it is that root.
    /// - Returns: The document.
    public static func json(for diagnostics: [Diagnostic], below path: String = "") -> String {
        let diagnostics = diagnostics.map { $0.named(from: path) }
        let codes = Set(diagnostics.map(\.code)).sorted()
        let indices = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
        let driver = DataValue.object([
            DataValue.Member("name", .text("Ratebook")),
            DataValue.Member("rules", .array(codes.map(rule))),
        ])
        let sorted = diagnostics.inReadingOrder()
        let results = zip(sorted, SARIFFingerprint.all(of: sorted))
            .map { result(for: $0, indices[$0.code] ?? 0, path, $1) }
        let run = DataValue.object([
            DataValue.Member("tool", .object([DataValue.Member("driver", driver)])),
            // A column of ours is a Unicode scalar; the default would be a UTF-16 code unit.
            DataValue.Member("columnKind", .text("unicodeCodePoints")),
            DataValue.Member("results", .array(results)),
        ])
        return JSONRenderer.render(
            .object([
                DataValue.Member(
                    "$schema",
                    .text("https://json.schemastore.org/sarif-2.1.0.json")
                ),
                DataValue.Member("version", .text("2.1.0")),
                DataValue.Member("runs", .array([run])),
            ])
        )
    }

    private static func rule(_ code: String) -> DataValue {
        .object([
            DataValue.Member("id", .text(code)),
            DataValue.Member("shortDescription", message(code.replacing("-", with: " "))),
        ])
    }

    private static func result(
        for diagnostic: Diagnostic,
        _ rule: Int,
        _ path: String,
        _ fingerprint: String
    ) -> DataValue {
        let words =
            [diagnostic.summary] + diagnostic.notes + [diagnostic.help].compactMap(\.self)
        let place = DataValue.object([
            DataValue.Member("physicalLocation", .object(location(of: diagnostic, path)))
        ])
        return .object([
            DataValue.Member("ruleId", .text(diagnostic.code)),
            DataValue.Member("ruleIndex", .integer(rule)),
            DataValue.Member("level", .text(diagnostic.severity.rawValue)),
            DataValue.Member("message", message(words.joined(separator: "\n"))),
            DataValue.Member("locations", .array([place])),
            DataValue.Member(
                "partialFingerprints",
                .object([DataValue.Member("primaryLocationLineHash", .text(fingerprint))])
            ),
        ])
    }

    /// Where it is; GitHub refuses a result without a place, so that the project's own file stands
    /// in for one that is about no file.
    private static func location(of diagnostic: Diagnostic, _ path: String) -> [DataValue.Member] {
        let file = diagnostic.isAboutCommandLine ? nil : diagnostic.file
        let address = (file ?? path + "Content/site.yaml").inURI
        var members = [
            DataValue.Member(
                "artifactLocation",
                .object([DataValue.Member("uri", .text(address))])
            )
        ]
        if file != nil, let range = diagnostic.range {
            members.append(
                DataValue.Member(
                    "region",
                    .object([
                        DataValue.Member("startLine", .integer(range.line)),
                        DataValue.Member("startColumn", .integer(range.column)),
                        DataValue.Member("endColumn", .integer(range.column + range.length)),
                        DataValue.Member("snippet", message(range.lineText)),
                    ])
                )
            )
        } else {
            // GitHub shows nothing beside the code without a line.
            let first = DataValue.object([DataValue.Member("startLine", .integer(1))])
            members.append(DataValue.Member("region", first))
        }
        return members
    }

    private static func message(_ text: String) -> DataValue {
        .object([DataValue.Member("text", .text(text))])
    }
}

extension String {
    /// A path as a relative reference of RFC 3986.
    fileprivate var inURI: String {
        utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isWord = scalar.isASCII && scalar.properties.isAlphabetic
            let isPlain = isWord || "0123456789-._~/".unicodeScalars.contains(scalar)
            guard !isPlain else { return String(scalar) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }
        .joined()
    }
}
