import Catalog
import Diagnostics
import Quantities
import Scenarios
import YAMLReading

/// A release of the ledger and the digest of all up to and with it, as `Content/site.yaml` states
/// them: by it even the removal of the newest release is found.
public struct LedgerPin: Sendable, Hashable {
    /// The release, which must be there.
    let release: Choice<CalendarDate>

    /// The digest of the ledger up to and with it, as ``Release/ledgerSHA256``.
    let sha256: Choice<String>

    /// Reads what stands under `ledger`; nil for nothing, and for what cannot be read, which is
    /// reported.
    init?(_ value: YAMLValue?) {
        guard let body = value?.mapping() else { return nil }
        let stated = body.required("release")
        let day = stated?.date()
        let digest = body.required("sha256")?.sha256()
        guard let stated, let day, let digest else { return nil }
        release = Choice(value: day, origin: stated.range)
        sha256 = Choice(value: digest.text, origin: digest.range)
    }

    /// What is wrong with a catalog by the pin.
    func problems(in catalog: RateCatalog) -> [Diagnostic] {
        let day = release.value
        guard let found = catalog.releases.first(where: { $0.id == day }) else {
            return [
                Diagnostic(
                    .error,
                    code: "missing-release",
                    "the catalog no longer has the release \(day)",
                    at: release.origin,
                    help: "restore its two files in Content/catalog/releases"
                )
            ]
        }
        guard let digest = found.ledgerSHA256, digest != sha256.value else { return [] }
        return [
            Diagnostic(
                .error,
                code: "edited-ledger",
                "a file of the releases up to \(day) is not what it was when this was written",
                at: sha256.origin,
                help: "undo the edit; if it was meant, write \(digest)"
            )
        ]
    }
}
