import Diagnostics
import Scenarios
import Testing

/// The declarations that the reference lists, held against the loader in every place of a file.
@Suite("Reference")
struct ReferenceTests {
    @Test("the loader knows exactly the keys that are declared")
    func keys() {
        #expect(DeclaredFiles.scenario.count > 100)
        for place in DeclaredFiles.scenario where place.mapping.others == nil {
            expectKeys(of: place) { DeclaredFiles.problems(ofScenario: $0) }
        }
        for place in DeclaredFiles.site {
            expectKeys(of: place) { DeclaredFiles.problems(ofSite: $0) }
        }
        #expect(DeclaredFiles.prices.count > 5)
        for place in DeclaredFiles.prices {
            expectKeys(of: place) { DeclaredFiles.problems(ofPrices: $0) }
        }
        for place in DeclaredFiles.profiles {
            expectKeys(of: place) { DeclaredFiles.problems(ofProfiles: $0) }
        }
    }

    @Test("every example loads, with nothing but what is required beside it")
    func examples() {
        for place in DeclaredFiles.scenario {
            for key in [nil] + place.keys.map(Optional.some) {
                let text = place.file(place.text(with: key))
                let problems = DeclaredFiles.problems(ofScenario: text)
                #expect(problems.map(\.code) == [], "\(place.name) \(key?.name ?? ""): \(text)")
            }
        }
        for place in DeclaredFiles.site {
            for key in place.keys {
                let problems = DeclaredFiles.problems(ofSite: place.file(place.text(with: key)))
                #expect(problems == [], "\(key.name)")
            }
        }
        for place in DeclaredFiles.prices {
            for key in [nil] + place.keys.map(Optional.some) {
                let text = place.file(place.text(with: key))
                #expect(DeclaredFiles.problems(ofPrices: text) == [], "\(text)")
            }
        }
        for place in DeclaredFiles.profiles {
            for key in place.keys {
                let text = place.file(place.text(with: key))
                #expect(DeclaredFiles.problems(ofProfiles: text) == [], "\(key.name): \(text)")
            }
        }
    }

    @Test("the loader misses every key that is declared to be required")
    func required() {
        for place in DeclaredFiles.scenario {
            expectRequired(in: place) { DeclaredFiles.problems(ofScenario: $0) }
        }
        for place in DeclaredFiles.site {
            expectRequired(in: place) { DeclaredFiles.problems(ofSite: $0) }
        }
        for place in DeclaredFiles.profiles {
            expectRequired(in: place) { DeclaredFiles.problems(ofProfiles: $0) }
        }
        for place in DeclaredFiles.prices {
            expectRequired(in: place) { DeclaredFiles.problems(ofPrices: $0) }
        }
    }

    @Test("no two mappings share an anchor, and no two keys of a mapping a name")
    func names() {
        let mappings =
            DeclaredFiles.declaration.all + MappingDeclaration.prices.all + [.site]
            + MappingDeclaration.profiles.all
        #expect(Set(mappings.map(\.id)).count == mappings.count)
        for place in DeclaredFiles.scenario + DeclaredFiles.prices {
            #expect(Set(place.keys.map(\.name)).count == place.keys.count, "\(place.name)")
            #expect(place.keys.allSatisfy { !$0.example.isEmpty && $0.meaning.hasSuffix(".") })
        }
    }

    /// Leaves each key that must be there out of the file in turn.
    private func expectRequired(
        in place: DeclaredPlace,
        _ problems: (String) -> [Diagnostic]
    ) {
        for key in place.keys where key.isRequired && key.beside == nil {
            let entry = "\(key.name): \(key.example)"
            let whole = place.text()
            let text = whole.replacing(", " + entry, with: "").replacing(entry, with: "")
            #expect(text != whole, "\(place.name) \(key.name)")
            let file = place.file(text.replacing("{ , ", with: "{ "))
            #expect(
                problems(file).contains { $0.code.hasPrefix("missing-") },
                "\(place.name) \(key.name): \(file)"
            )
        }
    }

    /// Puts a key that nobody knows beside each key in turn: the loader then names those that it
    /// would have read.
    private func expectKeys(
        of place: DeclaredPlace,
        _ problems: (String) -> [Diagnostic]
    ) {
        var known: Set<String> = []
        for key in place.keys {
            let text = DeclaredPlace.adding("zzz_unknown: 1", to: place.text(with: key))
            let file = place.file(text)
            let found = problems(file)
            #expect(found.map(\.code) == ["unknown-key"], "\(place.name) \(key.name): \(file)")
            let help = found.first?.help ?? ""
            known.formUnion(
                help.dropFirst("the keys are ".count).split(separator: ", ").map(String.init)
            )
        }
        #expect(known.sorted() == place.keys.map(\.name).sorted(), "\(place.name)")
    }
}
