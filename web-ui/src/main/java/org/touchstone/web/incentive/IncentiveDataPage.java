package org.touchstone.web.incentive;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.IncentiveData;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.page.Pager;

/** School tiers and salary bases, by lines. */
@Named("incentiveDataPage")
@ViewScoped
@Guarded
public class IncentiveDataPage implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int SIZE = 25;

    @Inject transient IncentiveData data;
    @Inject transient CurrentActor actor;

    private int first;
    private String words = "";
    private String tierLines = "";
    private String baseLines = "";
    private transient Paged<IncentiveData.Base> bases;

    /** The first two hundred. */
    public List<IncentiveData.Tier> getTiers() {
        return data.tiers(actor.get(), null, new Paged.Part(0, 200)).rows();
    }

    public List<IncentiveData.Base> getBases() {
        return found().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, found().total());
    }

    private Paged<IncentiveData.Base> found() {
        if (bases == null) {
            bases = data.bases(actor.get(), words, new Paged.Part(Math.max(0, first), SIZE));
        }
        return bases;
    }

    public String putTiers() {
        return again(data.putTiers(actor.get(), DataLines.tiers(tierLines)));
    }

    public String putBases() {
        return again(data.putBases(actor.get(), DataLines.bases(baseLines)));
    }

    private static String again(int changed) {
        return IncentiveWords.done("/administration/incentive-data", "data.put", changed);
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }

    public String getTierLines() {
        return tierLines;
    }

    public void setTierLines(String tierLines) {
        this.tierLines = tierLines == null ? "" : tierLines;
    }

    public String getBaseLines() {
        return baseLines;
    }

    public void setBaseLines(String baseLines) {
        this.baseLines = baseLines == null ? "" : baseLines;
    }
}
