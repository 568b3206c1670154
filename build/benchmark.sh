#!/usr/bin/env bash
# Measures, and writes docs/benchmarks.md. Leave the machine alone while it runs (about two minutes).
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/Benchmarks -c Release --nologo -v quiet
dotnet run --project tests/Benchmarks -c Release --no-build -- docs/benchmarks.md
