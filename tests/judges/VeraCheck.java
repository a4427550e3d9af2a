// SPDX-License-Identifier: Apache-2.0
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.*;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.*;
import org.verapdf.pdfa.validation.profiles.*;
import java.io.*;
import java.util.*;
public class VeraCheck {
  public static void main(String[] a) throws Exception {
    // usage: VeraCheck file.pdf ua1 2a 2u ...
    java.util.logging.LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    int rc = 0;
    for (int i = 1; i < a.length; ++i) {
      PDFAFlavour fl = PDFAFlavour.byFlavourId(a[i]);
      long t0 = System.nanoTime();
      try (VeraPDFFoundry f = Foundries.defaultInstance();
           PDFAParser parser = f.createParser(new FileInputStream(a[0]), fl)) {
        PDFAValidator v = f.createValidator(fl, 100, false, true, false);
        ValidationResult r = v.validate(parser);
        System.out.printf("%s %s compliant=%b assertions=%d (%.1f s)%n", a[0], fl, r.isCompliant(), r.getTotalAssertions(), (System.nanoTime()-t0)/1e9);
        if (!r.isCompliant()) rc = 1;
        Map<RuleId,Integer> fc = r.getFailedChecks();
        ValidationProfile p = r.getValidationProfile();
        List<RuleId> ids = new ArrayList<>(fc.keySet());
        ids.sort(Comparator.comparing(x -> x.getClause()+"/"+x.getTestNumber()));
        for (RuleId id : ids) {
          String d = p.getRuleByRuleId(id).getDescription();
          if (d.length() > 150) d = d.substring(0,150)+"…";
          System.out.printf("   FAIL %s-%d x%d : %s%n", id.getClause(), id.getTestNumber(), fc.get(id), d);
          int n = 0;
          for (TestAssertion t : r.getTestAssertions())
            if (t.getRuleId().equals(id) && t.getStatus()==TestAssertion.Status.FAILED && n++ < 1)
              System.out.println("        at "+t.getLocation().getContext()+"  "+t.getErrorMessage());
        }
      }
    }
    System.exit(rc);
  }
}
